import { authorization, forgetLogin } from "./login.js";
import { Problem } from "./problem.js";

/**
 * Reads JSON. The browser asks with the ETag of its last answer, so that what is unchanged costs next to nothing.
 *
 * @throws Problem
 */
export async function get(path) {
  return (await call(path, { cache: "no-cache" })).json();
}

/**
 * Reads JSON as admin.
 *
 * @throws Problem
 */
export async function getAsAdmin(path) {
  return (await callAsAdmin(path, {})).json();
}

/**
 * Changes something, as admin.
 *
 * @throws Problem
 */
export async function change(method, path, body) {
  const options = { method };
  if (body !== undefined) {
    options.body = JSON.stringify(body);
    options.headers = { "Content-Type": "application/json" };
  }
  await callAsAdmin(path, options);
}

/** Whether that is the login; throws a Problem if there is no telling. */
export async function isLogin(header) {
  try {
    await call("/api/login", { headers: { Authorization: header } });
    return true;
  } catch (problem) {
    if (problem.status === 401) {
      return false;
    }
    throw problem;
  }
}

async function callAsAdmin(path, options) {
  try {
    return await call(path, { ...options, headers: { ...options.headers, Authorization: authorization() } });
  } catch (problem) {
    if (problem.status === 401) {
      forgetLogin();
    }
    throw problem;
  }
}

async function call(path, options) {
  const headers = { Accept: "application/json", "X-Requested-With": "fetch", ...options.headers };
  let response;
  try {
    response = await fetch(path, { ...options, headers, signal: AbortSignal.timeout(10_000) });
  } catch {
    throw Problem.unreachable();
  }
  if (!response.ok) {
    throw await Problem.of(response);
  }
  return response;
}
