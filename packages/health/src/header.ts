import type { HttpResponse } from "@gate/http";

/** The first header of a name, which is given in lower case. */
export function readHeader(response: Pick<HttpResponse, "headers">, name: string): string | undefined {
  return response.headers.find(([key]) => key.toLowerCase() === name)?.[1];
}
