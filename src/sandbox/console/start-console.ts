import { listen } from "../listen.ts";
import { consoleApp } from "./console-app.ts";
import type { ConsoleSettings } from "./console-settings.ts";
import { SandboxControl } from "./control/sandbox-control.ts";

export interface Console {
  /** Without a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Starts the console on 127.0.0.1: pages in which one sees and plays the sandbox. It knows nothing but the local
 * GitHub's HTTP API, asked as the person one acts as, and its `/_sandbox` endpoints.
 */
export async function startConsole(settings: ConsoleSettings): Promise<Console> {
  const { githubUrl, users, org, repo, port } = settings;
  const cast = Object.entries(users).map(([login, { token, role }]) => ({ login, token, role }));
  const door = await listen(port);
  const app = consoleApp({ githubUrl, org, repo, cast, sandbox: new SandboxControl(githubUrl) });
  door.open((request) => app.fetch(request));
  return { url: door.url, close: () => door.close() };
}
