import { followDocker } from "./follow-docker.ts";
import { followMake } from "./follow-make.ts";
import { followNx } from "./follow-nx.ts";
import { followTaskFile } from "./follow-task-files.ts";
import { followSst, followTerraform } from "./follow-terraform.ts";
import { followTurbo } from "./follow-turbo.ts";
import { followVitePlus } from "./follow-vite-plus.ts";
import type { Invocation } from "./invocation.ts";
import type { Outcome } from "./outcome.ts";
import type { Follower, Knowledge, Place } from "./place.ts";

export type ToolInvocation = Extract<Invocation, { kind: "tool" }>;

/** Follows a program that is told by files of its own what to run. */
export function followTool(
  follower: Follower,
  invocation: ToolInvocation,
  place: Place,
  knowledge: Knowledge,
): Promise<Outcome[]> {
  switch (invocation.tool) {
    case "make":
      return followMake(follower, invocation, place, knowledge);
    case "nx":
      return followNx(follower, invocation, place, knowledge);
    case "turbo":
      return followTurbo(follower, invocation, place, knowledge);
    case "vp":
      return followVitePlus(follower, invocation, place, knowledge);
    case "just":
    case "task":
    case "mise":
      return followTaskFile(follower, invocation, place, knowledge);
    case "terraform":
    case "terragrunt":
      return followTerraform(follower, invocation, place, knowledge);
    case "docker":
      return followDocker(follower, invocation, place, knowledge);
    case "sst":
      return followSst(follower, invocation, place);
  }
}
