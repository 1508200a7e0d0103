import { mayAdminister } from "../../model/memberships.ts";
import type { Organization } from "../../model/records/account.ts";
import type { Viewer } from "../../model/viewer.ts";
import type { OrganizationView } from "../shapes/organization.ts";

/** How much of an organisation this viewer is shown. */
export function organizationView(viewer: Viewer, organization: Organization): OrganizationView {
  return {
    settings: mayAdminister(viewer, organization, "organization_administration", "read"),
    plan: mayAdminister(viewer, organization, "organization_plan", "read"),
  };
}
