/** An answer that says what went wrong (RFC 9457), or none at all. */
export class Problem extends Error {
  /** 0 if there was no answer. */
  status;
  /** Ids that would have been right. */
  known;
  /** Where a broken file is broken. */
  file;
  line;

  constructor(status, body = {}) {
    super(sentence(body.detail ?? body.title ?? `The server answered ${status} and gave no reason.`));
    this.name = "Problem";
    this.status = status;
    this.known = body.known ?? [];
    this.file = body.file ?? null;
    this.line = body.line ?? null;
  }

  static async of(response) {
    const body = await response.json().catch(() => ({}));
    return new Problem(response.status, body ?? {});
  }

  static unreachable() {
    return new Problem(0, { detail: "Touchline does not answer. The page tries again by itself." });
  }
}

function sentence(text) {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? "" : "."}`;
}
