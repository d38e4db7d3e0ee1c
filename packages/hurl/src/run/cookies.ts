/** A cookie of the store (RFC 6265 §5.3). */
interface Cookie {
  name: string;
  value: string;
  domain: string;
  hostOnly: boolean;
  path: string;
  secure: boolean;
  /** Milliseconds since the epoch; undefined: as long as the run. */
  expiresAt: number | undefined;
  /** Rises with each cookie that is new. */
  order: number;
}

/** Longer cookies are not kept, as in curl. */
const LONGEST_COOKIE = 4096;
const MOST_COOKIES = 1000;
const SETTING = "@cookie_storage_set:";

/** The cookies of one run of a file: what an answer sets is sent with later requests that it belongs to. */
export class CookieJar {
  readonly #cookies = new Map<string, Cookie>();
  #order = 0;

  /** Takes up the `Set-Cookie` headers of an answer. */
  store(url: URL, headers: readonly (readonly [string, string])[], now: number): void {
    for (const [name, value] of headers) {
      if (name.toLowerCase() === "set-cookie") this.#add(url, value, now);
    }
  }

  /** Does what a comment above a request orders: `@cookie_storage_clear`, `@cookie_storage_set: …`. */
  obey(orders: readonly string[]): void {
    const setting = orders.find((order) => order.includes(SETTING));
    // As hurl, which takes the comment to begin with one blank.
    const cookie =
      setting === undefined
        ? undefined
        : parseNetscape(setting.slice(SETTING.length + 1).trim(), this.#order);
    if (cookie !== undefined) this.#put(cookie);
    if (orders.some((order) => order.includes("@cookie_storage_clear"))) this.#cookies.clear();
  }

  /** The value of a `Cookie` header for a request; empty when nothing belongs to it. */
  headerFor(url: URL, now: number): string {
    if (this.#cookies.size === 0) return "";
    const host = url.hostname;
    const isSecure = isSecureContext(url);
    return [...this.#cookies.values()]
      .filter((cookie) => cookie.expiresAt === undefined || cookie.expiresAt > now)
      .filter((cookie) => (cookie.hostOnly ? host === cookie.domain : isWithin(host, cookie.domain)))
      .filter((cookie) => (isSecure || !cookie.secure) && isBelow(url.pathname, cookie.path))
      .sort(
        (a, b) =>
          b.path.length - a.path.length ||
          b.domain.length - a.domain.length ||
          b.name.length - a.name.length ||
          a.order - b.order,
      )
      .map(({ name, value }) => `${name}=${value}`)
      .join("; ");
  }

  #add(url: URL, text: string, now: number): void {
    const cookie = parseSetCookie(url, text, now, this.#order);
    if (cookie === undefined) return;
    const key = `${cookie.domain}\n${cookie.path}\n${cookie.name}`;
    const former = this.#cookies.get(key);
    // A cookie that came over https is not replaced by one that came over http.
    if (former !== undefined && former.secure && !cookie.secure && !isSecureContext(url)) return;
    if (cookie.expiresAt !== undefined && cookie.expiresAt <= now) this.#cookies.delete(key);
    else this.#put(cookie);
  }

  #put(cookie: Cookie): void {
    const key = `${cookie.domain}\n${cookie.path}\n${cookie.name}`;
    const former = this.#cookies.get(key);
    if (former === undefined && this.#cookies.size >= MOST_COOKIES) return;
    this.#cookies.set(key, { ...cookie, order: former?.order ?? cookie.order });
    this.#order += 1;
  }
}

/** A line of a cookie file: domain, with subdomains?, path, https only?, expiry in seconds (0: none), name, value. */
function parseNetscape(line: string, order: number): Cookie | undefined {
  const [domain = "", subdomains, path = "", secure, expires = "", name = "", value = ""] = line.split("\t");
  const areFlags = [subdomains, secure].every((flag) => flag === "TRUE" || flag === "FALSE");
  if (!areFlags || !/^[0-9]{1,15}$/.test(expires) || name === "") return undefined;
  return {
    name,
    value,
    domain: domain
      .replace(/^#HttpOnly_/, "")
      .replace(/^\./, "")
      .toLowerCase(),
    hostOnly: subdomains === "FALSE",
    path: path.length > 1 ? path.replace(/\/$/, "") : "/",
    secure: secure === "TRUE",
    expiresAt: expires === "0" ? undefined : Number(expires) * 1000,
    order,
  };
}

function parseSetCookie(url: URL, text: string, now: number, order: number): Cookie | undefined {
  const [pair = "", ...attributes] = text.split(";");
  const equals = pair.indexOf("=");
  const name = pair.slice(0, Math.max(equals, 0)).trim();
  const value = pair.slice(equals + 1).trim();
  if (equals === -1 || name === "" || name.length + value.length > LONGEST_COOKIE) return undefined;
  if (/[\u0000-\u001f\u007f]/.test(name + value)) return undefined;
  const cookie: Cookie = {
    name,
    value,
    domain: url.hostname,
    hostOnly: true,
    path: defaultPath(url),
    secure: false,
    expiresAt: undefined,
    order,
  };
  const isAccepted = attributes.every((attribute) => applyAttribute(cookie, attribute, url, now));
  return isAccepted && keepsPrefixPromise(cookie, url) ? cookie : undefined;
}

/** false: the cookie is refused. */
function applyAttribute(cookie: Cookie, attribute: string, url: URL, now: number): boolean {
  const equals = attribute.indexOf("=");
  const name = (equals === -1 ? attribute : attribute.slice(0, equals)).trim().toLowerCase();
  const value = equals === -1 ? "" : attribute.slice(equals + 1).trim();
  switch (name) {
    case "domain": {
      const domain = value.replace(/^\./, "").toLowerCase();
      if (domain === "" || domain === url.hostname) {
        // An address or a name without a dot has no subdomains to share with.
        cookie.hostOnly = domain === "" || isAddress(domain) || !domain.includes(".");
        return true;
      }
      if (!domain.includes(".") || isAddress(url.hostname) || !isWithin(url.hostname, domain)) return false;
      cookie.domain = domain;
      cookie.hostOnly = false;
      return true;
    }
    case "path":
      if (equals !== -1)
        cookie.path = value.startsWith("/") && value.length > 1 ? value.replace(/\/$/, "") : "/";
      return true;
    case "secure":
      cookie.secure = true;
      return isSecureContext(url);
    case "max-age":
      if (/^-?[0-9]+$/.test(value)) cookie.expiresAt = Number(value) <= 0 ? 0 : now + Number(value) * 1000;
      return true;
    case "expires": {
      const time = /[A-Za-z]{3}.*[0-9]{2}:[0-9]{2}/.test(value)
        ? Date.parse(value.replace(/-/g, " "))
        : Number.NaN;
      if (cookie.expiresAt === undefined && !Number.isNaN(time)) cookie.expiresAt = time;
      return true;
    }
    default:
      return true;
  }
}

function keepsPrefixPromise(cookie: Cookie, url: URL): boolean {
  if (cookie.name.startsWith("__Secure-")) return cookie.secure;
  if (!cookie.name.startsWith("__Host-")) return true;
  return cookie.secure && cookie.hostOnly && cookie.path === "/" && isSecureContext(url);
}

/** As curl: https, and this machine, where a test server has no certificate. */
function isSecureContext(url: URL): boolean {
  return url.protocol === "https:" || ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
}

function isAddress(host: string): boolean {
  return host.startsWith("[") || /^[0-9.]+$/.test(host);
}

function isWithin(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

function isBelow(path: string, cookiePath: string): boolean {
  if (cookiePath === "/" || path === cookiePath) return true;
  return path.startsWith(`${cookiePath}/`);
}

function defaultPath(url: URL): string {
  const slash = url.pathname.lastIndexOf("/");
  return slash <= 0 ? "/" : url.pathname.slice(0, slash);
}
