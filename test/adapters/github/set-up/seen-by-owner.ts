import type { LocalSetUp } from "./local-set-up.ts";

export const conduct = "/repos/sandbox-org/conduct";

interface Field {
  readonly id: string;
  readonly name: string;
  readonly options?: readonly { readonly id: string; readonly name: string }[];
}

export interface BoardSeen {
  readonly id: string;
  readonly title: string;
  readonly public: boolean;
  readonly repositories: { readonly nodes: readonly { readonly name: string }[] };
  readonly fields: { readonly nodes: readonly Field[] };
}

/** The case repository as its organisation's owner sees it. */
export class SeenByOwner {
  readonly #local: LocalSetUp;
  constructor(local: LocalSetUp) {
    this.#local = local;
  }

  async boards(): Promise<readonly BoardSeen[]> {
    const query = `{ organization(login: "sandbox-org") { projectsV2(first: 10) { nodes {
      id title public repositories(first: 5) { nodes { name } }
      fields(first: 50) { nodes {
        ... on ProjectV2FieldCommon { id name }
        ... on ProjectV2SingleSelectField { options { id name color description } }
      } }
    } } } }`;
    const answer = (await this.#local.as("owen", "POST /graphql", { query })) as {
      data: { organization: { projectsV2: { nodes: BoardSeen[] } } };
    };
    return answer.data.organization.projectsV2.nodes;
  }

  async file(path: string, branch = "main"): Promise<{ sha: string; text: string }> {
    const route = `GET ${conduct}/contents/${path}?ref=${branch}`;
    const file = (await this.#local.as("owen", route)) as { sha: string; content: string };
    return { sha: file.sha, text: Buffer.from(file.content, "base64").toString() };
  }

  async labels() {
    return (await this.#local.as("owen", `GET ${conduct}/labels?per_page=100`)) as object[];
  }

  async issues() {
    return (await this.#local.as("owen", `GET ${conduct}/issues?state=all`)) as {
      title: string;
      state: string;
      body: string | null;
    }[];
  }

  async roles() {
    const route = `GET ${conduct}/collaborators?affiliation=direct`;
    const listed = (await this.#local.as("owen", route)) as { login: string; role_name: string }[];
    return Object.fromEntries(listed.map(({ login, role_name }) => [login, role_name]));
  }

  async root(): Promise<string> {
    const tag = await this.#local.as("owen", `GET ${conduct}/git/ref/tags/comity-root`);
    return (tag as { object: { sha: string } }).object.sha;
  }
}

/** Replaces `.github/comity.yml` by a push to the default branch; answers the new blob. */
export async function pushConfig(local: LocalSetUp, text: string, sha: string): Promise<string> {
  const content = Buffer.from(text).toString("base64");
  const route = `PUT ${conduct}/contents/.github/comity.yml`;
  const made = await local.as("dee", route, { message: "Another config", content, sha });
  return (made as { content: { sha: string } }).content.sha;
}

export function optionsOf(board: BoardSeen | undefined, name: string) {
  return board?.fields.nodes.find((field) => field.name === name)?.options ?? [];
}
