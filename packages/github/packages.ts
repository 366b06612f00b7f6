import type { GitHub, Package, PackageVersion } from "./github.ts";
import { listAll } from "./pages.ts";
import type { Requester } from "./request.ts";

type PackageMethods = Pick<GitHub, "listImages" | "listImageVersions" | "deleteImageVersion">;

/** Container images that GitHub's registry holds for the repository's owner. */
export function packages(requester: Requester, owner: string): PackageMethods {
  const of = (isOrganisation: boolean) =>
    `/${isOrganisation ? "orgs" : "users"}/${encodeURIComponent(owner)}/packages`;
  const image = (isOrganisation: boolean, name: string) =>
    `${of(isOrganisation)}/container/${encodeURIComponent(name)}/versions`;
  return {
    listImages(isOrganisation) {
      const purpose = { doing: "list the container images", permission: "packages: read" };
      return listAll<Package>(requester, purpose, `${of(isOrganisation)}?package_type=container`);
    },
    listImageVersions(isOrganisation, name) {
      const purpose = { doing: `list the versions of the image ${name}`, permission: "packages: read" };
      return listAll<PackageVersion>(requester, purpose, image(isOrganisation, name));
    },
    async deleteImageVersion(isOrganisation, name, id) {
      const purpose = { doing: `delete a version of the image ${name}`, permission: "packages: write" };
      await requester.write(purpose, "DELETE", `${image(isOrganisation, name)}/${id}`);
    },
  };
}
