/** Octokit writes whole URLs, and with them logins, into its log; so it gets none. */
export const silentLog = { debug() {}, info() {}, warn() {}, error() {} };
