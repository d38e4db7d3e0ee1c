import type { Rule } from "../rule.ts";
import { gatherByPlace } from "./gather-by-place.ts";
import { tablesAt, textAt } from "./read-values.ts";

/** A Worker that is sent its own logs, or a queue whose dead letters come back to it. */
export const envSelfReference: Rule = {
  id: "env/self-reference",
  title: "a Worker or queue that feeds itself",
  run({ environments }) {
    return gatherByPlace(
      [...environments].flatMap(([environment, effective]) => {
        const { values, workerName } = effective;
        const tails = ["tail_consumers", "streaming_tail_consumers"].flatMap((table) =>
          tablesAt(values, [table])
            .filter(({ entry }) => workerName !== "" && namesWorker(entry, workerName))
            .map(({ path }) => ({
              environment,
              message: `${workerName} is its own consumer in ${table}: every log makes another one`,
              hint: "send the logs to another Worker",
              location: effective.locate([...path, "service"]),
            })),
        );
        const queues = tablesAt(values, ["queues", "consumers"]).flatMap(({ entry, path }) => {
          const queue = textAt(entry, ["queue"]);
          if (queue === undefined || textAt(entry, ["dead_letter_queue"]) !== queue) return [];
          return [
            {
              environment,
              message: `queue ${queue} is its own dead letter queue: a message that fails comes back for ever`,
              hint: "name another queue, which nobody consumes automatically",
              location: effective.locate([...path, "dead_letter_queue"]),
            },
          ];
        });
        return [...tails, ...queues];
      }),
    );
  },
};

/** `environment` is how a service of the removed service environments was named. */
function namesWorker(entry: Readonly<Record<string, unknown>>, workerName: string): boolean {
  const service = textAt(entry, ["service"]);
  const environment = textAt(entry, ["environment"]);
  return service === workerName || (environment !== undefined && `${service}-${environment}` === workerName);
}
