import { X509Certificate } from "node:crypto";
import type { Span } from "../syntax/tree.ts";
import type { HurlValue } from "../types.ts";
import { dateFromMs } from "../value/date.ts";
import { NO_RESULT, RunFault } from "./run-fault.ts";

/**
 * One attribute of a certificate (DER), as hurl shows it on a machine with OpenSSL: `C = US, CN = example.org`,
 * serial numbers in pairs of digits. undefined: there is no certificate, or not this attribute.
 * @throws RunFault at `place` for a name that OpenSSL would write with quotes or escapes.
 */
export function certificateField(
  der: Uint8Array | undefined,
  field: string,
  place: Span,
): HurlValue | undefined {
  if (der === undefined) return undefined;
  const certificate = new X509Certificate(der);
  switch (field) {
    case "Subject":
      return text(onOneLine(certificate.subject, place));
    case "Issuer":
      return text(onOneLine(certificate.issuer, place));
    case "Start-Date":
      return { type: "date", value: dateFromMs(certificate.validFromDate.getTime()) };
    case "Expire-Date":
      return { type: "date", value: dateFromMs(certificate.validToDate.getTime()) };
    case "Serial-Number":
      return text(
        certificate.serialNumber
          .toLowerCase()
          .match(/.{1,2}/g)
          ?.join(":") ?? "",
      );
    case "Subject-Alt-Name":
      return certificate.subjectAltName === undefined ? undefined : text(certificate.subjectAltName);
    default:
      return text(certificate.toString().trimEnd());
  }
}

function text(value: string): HurlValue {
  return { type: "string", value };
}

/** Node.js writes a part to a line. */
function onOneLine(name: string, place: Span): string {
  const parts = name.split("\n").map((line) => {
    const equals = line.indexOf("=");
    return [line.slice(0, equals), line.slice(equals + 1)] as const;
  });
  if (parts.some(([, value]) => /[^ -~]|[",+<>;\\]|^[# ]| $/.test(value)))
    throw new RunFault(
      place,
      NO_RESULT,
      "a name with characters that need escapes cannot be shown as hurl shows it",
    );
  return parts.map(([key, value]) => `${key} = ${value}`).join(", ");
}
