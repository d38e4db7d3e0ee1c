export {};
// runHealthGate(deps, options): Promise<CheckResult<HealthFacts>>
// waitUntilHealthy(deps, options): Promise<WaitOutcome>
// checkHealthOnce(deps, options): Promise<HealthAnswer>   one probe: healthy?, version, environment
