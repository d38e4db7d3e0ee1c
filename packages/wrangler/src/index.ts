export * from "./types.ts";
// loadWranglerConfig({ root, file }): Promise<WranglerConfigFile>         throws GateError WRANGLER_CONFIG_UNREADABLE, FILE_TOO_LARGE, FILE_OUTSIDE_REPOSITORY
// effectiveEnvironment(config, name | undefined): EffectiveEnvironment    throws GateError ENVIRONMENT_UNKNOWN
// listBindings(environment): Binding[]
// judgeByWrangler({ config, environments, processes, allowRepositoryWrangler, signal }): Promise<WranglerVerdict[]>
// findRivalConfigs({ root, config, trackedFiles }): Promise<{ file: string; kind: "beside" | "above" | "redirect" }[]>
