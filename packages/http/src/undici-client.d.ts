// The client alone: the library's index also loads fetch, caches, mocks and WebSockets, which take longer to start
// than all of ours. The file has no types of its own.
declare module "undici/lib/dispatcher/client.js" {
  import type { Client as ClientOfIndex } from "undici";

  const Client: typeof ClientOfIndex;
  type Client = ClientOfIndex;
  export default Client;
}
