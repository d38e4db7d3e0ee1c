import type { Contract } from "./contract.ts";

/** As `readContract`; what it needs is loaded only where gate.yml names a contract. */
export async function openContract(text: string, file: string, url: string): Promise<Contract> {
  const { readContract } = await import("./contract.ts");
  return readContract(text, file, url);
}
