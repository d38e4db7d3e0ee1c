/**
 * Whether an id is text that somebody was meant to replace: `<YOUR_ID>`, `${KV_ID}`, `xxxxxxxx`, nothing but zeros,
 * or words that say so.
 */
export function isPlaceholder(value: string): boolean {
  const letters = value.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
  return (
    /[<>{}$%]/.test(value) ||
    /^[x0*.-]+$/i.test(value) ||
    /x{6}/i.test(value) ||
    /^(?:your|my|todo|tbd|fixme|replace|changeme|placeholder|insert|example|dummy|fake|sample)/.test(
      letters,
    ) ||
    /(?:^|[-_ ])(?:your|todo|placeholder|changeme|replaceme|replace|here)(?:$|[-_ ])/i.test(value)
  );
}
