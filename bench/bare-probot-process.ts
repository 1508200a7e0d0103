import { once } from "node:events";
import { createServer } from "node:http";
import { createNodeMiddleware, Probot, ProbotOctokit } from "probot";
import { portOf } from "local-github/testing";
import { tellUsage } from "./tell-usage.ts";

// The least a Probot app can do for a comment: add a label. Without its throttling, which leaves a
// second between two writes and would be all that is measured.
tellUsage();
const { APP_ID = "", PRIVATE_KEY = "", WEBHOOK_SECRET = "", GITHUB_API_URL = "" } = process.env;
const probot = new Probot({
  appId: APP_ID,
  privateKey: PRIVATE_KEY,
  secret: WEBHOOK_SECRET,
  baseUrl: GITHUB_API_URL,
  logLevel: "fatal",
  Octokit: ProbotOctokit.defaults((options: object) => ({
    ...options,
    throttle: { enabled: false },
  })),
});
const middleware = await createNodeMiddleware(
  (app) => {
    app.on("issue_comment.created", async (context) => {
      await context.octokit.rest.issues.addLabels(context.issue({ labels: ["seen"] }));
    });
  },
  { probot, webhooksPath: "/api/github/webhooks" },
);
const server = createServer((request, response) => void middleware(request, response));
server.listen(0, "127.0.0.1");
await once(server, "listening");
process.send?.({ url: `http://127.0.0.1:${portOf(server)}` });
await once(process, "SIGTERM");
server.close();
server.closeAllConnections();
process.disconnect?.();
