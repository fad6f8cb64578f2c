/** The admin's login, for as long as this tab is open; it is never written elsewhere. */
const KEY = "touchline-login";

/** The header for that password. */
export function headerFor(password) {
  const bytes = new TextEncoder().encode(`admin:${password}`);
  return `Basic ${btoa(String.fromCharCode(...bytes))}`;
}

export function rememberLogin(header) {
  sessionStorage.setItem(KEY, header);
}

export function forgetLogin() {
  sessionStorage.removeItem(KEY);
}

export function hasLogin() {
  return sessionStorage.getItem(KEY) !== null;
}

export function authorization() {
  return sessionStorage.getItem(KEY) ?? "";
}
