import { Hono } from "hono";
import { readHealth } from "./health.ts";
import { itemRoutes } from "./items.ts";
import type { Bindings } from "./bindings.ts";

const app = new Hono<{ Bindings: Bindings }>();

app.get("/api/health", async (c) => {
  const { healthy, data } = await readHealth(c.env);
  return c.json({ success: healthy, data }, healthy ? 200 : 503, { "Cache-Control": "no-store" });
});
app.route("/api/items", itemRoutes);
app.notFound((c) => c.json({ success: false, error: "not found" }, 404));
app.onError((error, c) => {
  console.error(error);
  return c.json({ success: false, error: "internal error" }, 500);
});

export default app;
