/** The local GitHub answered no. `message` is GitHub's own sentence. */
export class GitHubRefused extends Error {
  override readonly name = "GitHubRefused";
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}
