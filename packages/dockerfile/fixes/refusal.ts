import type { Refusal } from "@keep-pace/findings";

export function refusal(code: string, message: string): Refusal {
  return { code, message };
}

/** True for the refusing side of an answer. */
export function isRefusal(value: object | string): value is Refusal {
  return typeof value === "object" && "code" in value && "message" in value;
}
