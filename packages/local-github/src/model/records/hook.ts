/**
 * A webhook somebody set up for a repository or an organisation. It is only listed: this GitHub
 * sends its webhooks to apps alone.
 */
export interface Hook {
  readonly databaseId: number;
  readonly url: string;
  readonly contentType: "json" | "form";
  readonly events: readonly string[];
  readonly active: boolean;
  readonly createdAt: string;
}
