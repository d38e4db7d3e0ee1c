import type { HttpResponse } from "@gate/http";

/** The first header of a name, which is given in lower case. */
export function readHeader(response: Pick<HttpResponse, "headers">, name: string): string | undefined {
  return response.headers.find(([key]) => key.toLowerCase() === name)?.[1];
}

/** Every value of a header, of a list each member, in the order in which they came. */
export function readHeaderValues(response: Pick<HttpResponse, "headers">, name: string): string[] {
  return response.headers
    .filter(([key]) => key.toLowerCase() === name)
    .flatMap(([, value]) => value.split(","))
    .map((value) => value.trim());
}
