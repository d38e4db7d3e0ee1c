import { runAction } from "@gate/runtime";
import { main } from "./main.ts";

/** Called by the entry file in dist/, which says where it lies. */
export const start = (programUrl: string): Promise<never> => runAction(main, { programUrl });
