import { CONFIG_MISTAKES } from "./seeded-mistakes-config.ts";
import { DATE_AND_NAME_MISTAKES } from "./seeded-mistakes-dates.ts";
import { DURABLE_OBJECT_MISTAKES } from "./seeded-mistakes-do.ts";
import { ENVIRONMENT_MISTAKES } from "./seeded-mistakes-env.ts";
import { ROUTE_MISTAKES } from "./seeded-mistakes-route.ts";
import { SECRET_MISTAKES } from "./seeded-mistakes-secret.ts";
import { MISTAKES } from "./seeded-mistakes.ts";

/** Every mistake that lies in the wrangler config alone. */
export const MISTAKES_IN_CONFIG = [
  ...MISTAKES,
  ...ROUTE_MISTAKES,
  ...SECRET_MISTAKES,
  ...CONFIG_MISTAKES,
  ...DATE_AND_NAME_MISTAKES,
  ...ENVIRONMENT_MISTAKES,
  ...DURABLE_OBJECT_MISTAKES,
];
