export {};
// runValidate(deps, options): Promise<CheckResult<ValidateFacts>>
