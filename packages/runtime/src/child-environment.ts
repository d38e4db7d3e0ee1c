import { GateError } from "@gate/core";

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * What a child may know of our environment: where programs, the home folder, temporary files, the language,
 * the proxy and the certificates are. RUNNER_TRACKING_ID is how a runner finds and ends orphans of a job.
 */
const ALLOWED_NAMES = new Set(
  words(`
    PATH HOME USER LOGNAME SHELL TZ LANG LANGUAGE TMPDIR TEMP TMP CI TERM COLORTERM NO_COLOR FORCE_COLOR
    RUNNER_TRACKING_ID HTTPS_PROXY HTTP_PROXY ALL_PROXY NO_PROXY NODE_EXTRA_CA_CERTS NODE_USE_ENV_PROXY
    NODE_USE_SYSTEM_CA SSL_CERT_FILE SSL_CERT_DIR USERPROFILE USERNAME HOMEDRIVE HOMEPATH APPDATA
    LOCALAPPDATA PROGRAMDATA PROGRAMFILES PROGRAMFILES(X86) PROGRAMW6432 COMMONPROGRAMFILES
    COMMONPROGRAMFILES(X86) SYSTEMROOT SYSTEMDRIVE WINDIR COMSPEC PATHEXT OS NUMBER_OF_PROCESSORS
    PROCESSOR_ARCHITECTURE
  `),
);
const ALLOWED_PREFIXES = ["LC_", "XDG_"];

/** Names with a lower-case twin that programs read as well. */
const LOWER_CASE_TWINS = new Set(["https_proxy", "http_proxy", "all_proxy", "no_proxy"]);

/** Never for a child: credentials, the runner's own variables, and what makes a program load foreign code. */
const RUNNER_PREFIXES = ["INPUT_", "ACTIONS_", "GITHUB_", "STATE_", "LD_", "DYLD_"];
const RUNNER_NAMES = new Set(
  words(`
    RUNNER_TEMP RUNNER_TOOL_CACHE RUNNER_WORKSPACE SYSTEM_ACCESSTOKEN GH_TOKEN GH_ENTERPRISE_TOKEN
    NODE_OPTIONS BASH_ENV ENV PROMPT_COMMAND
  `),
);
/** For no child but that of the signal which names one of them as its token. */
const CREDENTIAL_PREFIXES = ["CLOUDFLARE_"];
const CREDENTIAL_NAMES = new Set(words("NODE_AUTH_TOKEN NPM_TOKEN CF_API_TOKEN CF_API_KEY"));

/** Not readable through `Runtime.readVariable`, whoever names them: no config may send them anywhere. */
const UNREADABLE_PREFIXES = ["INPUT_", "ACTIONS_", "STATE_"];
const UNREADABLE_NAMES = new Set(
  words(`
    GITHUB_TOKEN GH_TOKEN GH_ENTERPRISE_TOKEN GITHUB_ENTERPRISE_TOKEN SYSTEM_ACCESSTOKEN GITHUB_OUTPUT
    GITHUB_STATE GITHUB_ENV GITHUB_PATH GITHUB_STEP_SUMMARY GITHUB_ARTIFACTS GITHUB_ARTIFACTS_LIST
    RUNNER_TEMP
  `),
);

/** true for a name that no child gets, not even when the caller asks for it. */
export function isForbiddenForChildren(name: string): boolean {
  const upper = name.toUpperCase();
  return (
    isNeverForChildren(upper) ||
    CREDENTIAL_NAMES.has(upper) ||
    CREDENTIAL_PREFIXES.some((prefix) => upper.startsWith(prefix))
  );
}

function isNeverForChildren(upper: string): boolean {
  return RUNNER_NAMES.has(upper) || RUNNER_PREFIXES.some((prefix) => upper.startsWith(prefix));
}

/** true for a name that a gate.yml cannot name. */
export function isUnreadable(name: string): boolean {
  const upper = name.toUpperCase();
  return UNREADABLE_NAMES.has(upper) || UNREADABLE_PREFIXES.some((prefix) => upper.startsWith(prefix));
}

/** What `Runtime.listVariables` finds. */
export function listVariables(env: Environment, prefix: string): Map<string, string> {
  const found = Object.entries(env).flatMap(([name, value]): [string, string][] =>
    value !== undefined && name.startsWith(prefix) && name.length > prefix.length && !isUnreadable(name)
      ? [[name.slice(prefix.length), value]]
      : [],
  );
  return new Map(found.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * The environment of a child: the allowed part of ours and the caller's own names.
 * @param base our own environment, names as the system gave them (Windows writes `Path`)
 * @param credentials what the signal names whose child this is
 * @throws GateError INTERNAL when the caller asks for a forbidden name: that is a mistake in our code.
 */
export function buildChildEnvironment(
  base: Environment,
  extra: Readonly<Record<string, string>> = {},
  credentials: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const environment: Record<string, string> = {};
  for (const [name, value] of Object.entries(base)) {
    if (value !== undefined && isAllowed(name)) environment[name] = value;
  }
  const isWell = (name: string, value: string): boolean => /^[^=\0]+$/.test(name) && !value.includes("\0");
  const wanted = [
    ...Object.entries(extra).map(([name, value]) => ({ name, value, bad: isForbiddenForChildren(name) })),
    ...Object.entries(credentials).map(([name, value]) => ({
      name,
      value,
      bad: isNeverForChildren(name.toUpperCase()),
    })),
  ];
  for (const { name, value, bad } of wanted) {
    if (bad || !isWell(name, value)) {
      throw new GateError("INTERNAL", `the variable ${name} must never reach a child process`);
    }
    environment[name] = value;
  }
  return environment;
}

function isAllowed(name: string): boolean {
  const upper = name.toUpperCase();
  // On POSIX names are case-sensitive: `path` is somebody's own variable there. On Windows `Path` is PATH.
  if (name !== upper && !LOWER_CASE_TWINS.has(name) && !isWindowsSpelling(name)) return false;
  return ALLOWED_NAMES.has(upper) || ALLOWED_PREFIXES.some((prefix) => upper.startsWith(prefix));
}

function isWindowsSpelling(name: string): boolean {
  return WINDOWS_SPELLINGS.has(name);
}

const WINDOWS_SPELLINGS = new Set(
  words(`
    Path SystemRoot SystemDrive windir ComSpec PathExt ProgramData ProgramFiles ProgramFiles(x86)
    ProgramW6432 CommonProgramFiles CommonProgramFiles(x86) UserProfile AppData LocalAppData HomeDrive
    HomePath Temp Tmp UserName
  `),
);

function words(text: string): string[] {
  return text.trim().split(/\s+/);
}
