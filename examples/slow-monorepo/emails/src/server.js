import { createServer } from "node:http";
import { json } from "node:stream/consumers";
import { render } from "./render.js";

// POST /order-placed with the values as JSON answers the email.
createServer(async (request, response) => {
  try {
    const email = render(request.url.slice(1), await json(request));
    response.writeHead(email === null ? 404 : 200, { "content-type": "text/html; charset=utf-8" });
    response.end(email ?? "There is no such email.\n");
  } catch {
    response.writeHead(400).end("The body is not JSON.\n");
  }
}).listen(Number(process.env.PORT ?? 8025));
