/** What wrangler.toml binds in every environment. */
export interface Bindings {
  ENVIRONMENT: string;
  ITEMS_PER_PAGE: number;
  /** Local runs only: `wrangler dev --var GATE_VERSION:<commit>`. */
  GATE_VERSION?: string;
  CF_VERSION_METADATA: { id: string; tag: string; timestamp: string };
  DB: D1Database;
  CACHE: KVNamespace;
}
