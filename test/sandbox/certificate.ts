import { request } from "node:https";

// Of localhost, made for this test, and valid for a hundred years; nothing else trusts it.
export const cert = `-----BEGIN CERTIFICATE-----
MIIBmzCCAUGgAwIBAgIUCSLAe0i7mPqcK/LzRTt9+SD2XPUwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyODExNDEzNFoYDzIxMjYxMTA0
MTE0MTM0WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAARRQiTM1ChdW3XcahlXUt2ZhhbDa47tD52UT3CcdCeEbxvZgZBJ5Czk
GAJuafu+OBddAhDhflfgz4rHn4VbGrtto28wbTAdBgNVHQ4EFgQU7zwZsf3mNhZt
/pJkOOPg39sOQ60wHwYDVR0jBBgwFoAU7zwZsf3mNhZt/pJkOOPg39sOQ60wDwYD
VR0TAQH/BAUwAwEB/zAaBgNVHREEEzARgglsb2NhbGhvc3SHBH8AAAEwCgYIKoZI
zj0EAwIDSAAwRQIhAM1cG8jtmZZvaIPNjt1msOJDPg+oLxvLV4YPzPG1v2M9AiBZ
qVE8L8EMgLGzVTLHp/Lg9oiMZgoNZ/hdaMQl62ghDw==
-----END CERTIFICATE-----`;
export const key = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg7gyXd6kJ86h+yaPp
ijl+e5ErJexCJVd7qkTPgQfOSEGhRANCAARRQiTM1ChdW3XcahlXUt2ZhhbDa47t
D52UT3CcdCeEbxvZgZBJ5CzkGAJuafu+OBddAhDhflfgz4rHn4VbGrtt
-----END PRIVATE KEY-----`;

/** Asks as a client that trusts the certificate. */
export const ask = (url: string, { method = "GET", body = "", ...headers }: Record<string, string> = {}) =>
  new Promise<{ status: number; text: string; location?: string }>((resolve, reject) => {
    const asked = request(url, { ca: cert, method, headers }, (answer) => {
      let text = "";
      answer.on("data", (chunk) => {
        text += chunk;
      });
      const { statusCode = 0, headers: got } = answer;
      answer.on("end", () => resolve({ status: statusCode, text, location: got.location }));
    });
    asked.on("error", reject).end(body);
  });
