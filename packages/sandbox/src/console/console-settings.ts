export interface ConsoleSettings {
  /** The local GitHub's address, without a slash at the end. */
  readonly githubUrl: string;
  /** The app's address, where people without an account report. */
  readonly appUrl?: string;
  /** By login; the token is sent as `authorization: token …`. */
  readonly users: Readonly<Record<string, { readonly token: string; readonly role: string }>>;
  readonly org: string;
  /** The case repository's name. */
  readonly repo: string;
  /** 0: any free one. */
  readonly port: number;
}
