import { createHash } from "node:crypto";
import type { MultipartNode } from "../syntax/tree.ts";
import type { Scope } from "./scope.ts";

const TYPES: Readonly<Record<string, string>> = {
  gif: "image/gif",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  png: "image/png",
  svg: "image/svg+xml",
  txt: "text/plain",
  htm: "text/html",
  html: "text/html",
  pdf: "application/pdf",
  xml: "application/xml",
};

export interface MultipartBody {
  boundary: string;
  body: Uint8Array;
}

/**
 * A body of parts (RFC 7578), written as curl writes it. The boundary follows from the content, so the same
 * parts are the same bytes.
 * @throws RunFault when a template has no value or a file cannot be read.
 */
export function renderMultipart(
  nodes: readonly MultipartNode[],
  contentType: string,
  scope: Scope,
): MultipartBody {
  // Under another type curl calls the parts attachments.
  const disposition = /^multipart\/form-data(?![^;\s])/i.test(contentType) ? "form-data" : "attachment";
  const parts = nodes.map((node) => renderPart(node, disposition, scope));
  const hash = createHash("sha256");
  for (const { head, content } of parts) hash.update(head).update("\0").update(content).update("\0");
  const boundary = `------------------------${hash.digest("hex").slice(0, 16)}`;
  const body = Buffer.concat([
    ...parts.flatMap(({ head, content }) => [
      Buffer.from(`--${boundary}\r\n${head}\r\n\r\n`, "utf8"),
      content,
      Buffer.from("\r\n"),
    ]),
    Buffer.from(`--${boundary}--\r\n`),
  ]);
  return { boundary, body };
}

function renderPart(node: MultipartNode, kind: string, scope: Scope): { head: string; content: Uint8Array } {
  const name = escapeName(scope.render(node.key));
  const value = scope.render(node.value);
  const disposition = `Content-Disposition: ${kind}; name="${name}"`;
  if (!node.file) return { head: disposition, content: Buffer.from(value, "utf8") };
  const content = scope.files.read(value, node.value);
  const type = node.contentType === undefined ? typeOf(value) : scope.render(node.contentType);
  return {
    head: `${disposition}; filename="${escapeName(value)}"\r\nContent-Type: ${type}`,
    content,
  };
}

function escapeName(name: string): string {
  return name.replaceAll('"', "%22").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

/** By the ending of a name, as hurl knows them. */
function typeOf(name: string): string {
  const ending = /[^/.]\.([^./]*)$/.exec(name)?.[1] ?? "";
  return TYPES[ending] ?? "application/octet-stream";
}
