export {};
// buildReleaseNotes(deps, options): Promise<ReleaseNotes>
