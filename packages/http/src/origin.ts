import type { ConnectionOptions } from "./types.ts";

/**
 * Does a connection that is made this way lead to the origin that the address names? Where it leads elsewhere, only a
 * certificate that the usual authorities signed proves that it does. What belongs to an origin alone (the headers of
 * an environment, which hold secrets) goes over no other connection.
 * @param protocol `https:` or `http:`
 */
export function provesOrigin(protocol: string, connection: ConnectionOptions | undefined): boolean {
  if (connection === undefined) return true;
  return (
    connection.insecure !== true && connection.ca === undefined && !mayLeadElsewhere(protocol, connection)
  );
}

/** true: who answered may be somebody else than the address names, because the connection was led to another place. */
export function mayLeadElsewhere(protocol: string, connection: ConnectionOptions | undefined): boolean {
  if (connection === undefined) return false;
  const { insecure, ca, peer, proxy, socketPath } = connection;
  const isLed = peer !== undefined || proxy !== undefined || socketPath !== undefined;
  const isChecked = protocol === "https:" && insecure !== true && ca === undefined;
  return isLed && !isChecked;
}
