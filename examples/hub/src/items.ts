import { Hono } from "hono";
import type { Bindings } from "./bindings.ts";

interface Item {
  id: number;
  name: string;
}

const LIST_KEY = "items";

export const itemRoutes = new Hono<{ Bindings: Bindings }>();

itemRoutes.get("/", async (c) => {
  const cached = await c.env.CACHE.get<Item[]>(LIST_KEY, "json");
  if (cached) return c.json({ success: true, data: cached });
  const { results } = await c.env.DB.prepare("SELECT id, name FROM items ORDER BY id LIMIT ?")
    .bind(c.env.ITEMS_PER_PAGE)
    .all<Item>();
  await c.env.CACHE.put(LIST_KEY, JSON.stringify(results), { expirationTtl: 60 });
  return c.json({ success: true, data: results });
});

itemRoutes.get("/:id{[0-9]+}", async (c) => {
  const item = await c.env.DB.prepare("SELECT id, name FROM items WHERE id = ?")
    .bind(Number(c.req.param("id")))
    .first<Item>();
  return item ? c.json({ success: true, data: item }) : c.json({ success: false, error: "not found" }, 404);
});

itemRoutes.post("/", async (c) => {
  const body = await c.req.json<{ name?: unknown }>().catch(() => ({ name: undefined }));
  if (typeof body.name !== "string" || body.name.trim() === "") {
    return c.json({ success: false, error: "name is missing" }, 400);
  }
  const item = await c.env.DB.prepare("INSERT INTO items (name) VALUES (?) RETURNING id, name")
    .bind(body.name.trim())
    .first<Item>();
  await c.env.CACHE.delete(LIST_KEY);
  return c.json({ success: true, data: item }, 201);
});

itemRoutes.delete("/:id{[0-9]+}", async (c) => {
  const { meta } = await c.env.DB.prepare("DELETE FROM items WHERE id = ?")
    .bind(Number(c.req.param("id")))
    .run();
  await c.env.CACHE.delete(LIST_KEY);
  return meta.changes > 0 ? c.json({ success: true }) : c.json({ success: false, error: "not found" }, 404);
});
