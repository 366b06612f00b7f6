import { listed, toPlace } from "../finding.ts";
import type { Rule } from "./rule.ts";

/** Source: Docker Docs, "Build drivers". */
const drivers = ["docker", "docker-container", "kubernetes", "remote", "cloud"];

export const unknownBuilderDriver: Rule = {
  id: "unknown-builder-driver",
  severity: "error",
  summary: "A builder is asked for with a driver that buildx does not have.",
  check: ({ jobs }) =>
    jobs
      .flatMap(({ steps }) => steps)
      .filter(({ uses }) => uses?.repository === "docker/setup-buildx-action")
      .flatMap((step) => {
        const driver = step.input("driver") ?? "";
        if (driver === "" || driver.includes("${{") || drivers.includes(driver)) return [];
        return {
          place: toPlace(step),
          message: `Job ${step.job.id} asks for a builder with the driver "${driver}", which buildx does not have, so the step fails: use ${listed(drivers, drivers.length)}.`,
        };
      }),
};
