// ClickHouse's HTTP interface, as much of it as Touchline uses, in front of the engine of the npm package chdb.
// Arguments: the folder of chdb, the data folder, the port on loopback. The password comes in CHDB_PASSWORD.
// Ends when its standard input does, and so with the service, however that ends.
'use strict';
const http = require('node:http');
const zlib = require('node:zlib');
const crypto = require('node:crypto');
const [chdb, data, port] = process.argv.slice(2);
const password = digest(process.env.CHDB_PASSWORD || '');
const { Session } = require(chdb);
const session = new Session(data);

const OWN = new Set(['query', 'user', 'password', 'database', 'default_format', 'wait_end_of_query', 'compress',
  'decompress', 'enable_http_compression', 'query_id', 'session_id']);
let last = Promise.resolve(); // the engine takes one statement at a time

const server = http.createServer((request, response) => {
  const url = new URL(request.url, 'http://localhost');
  if (url.pathname === '/ping') return answer(response, 200, 'Ok.\n');
  if (!isAllowed(request, url)) return fail(response, 'Code: 516. DB::Exception: Authentication failed');
  body(request)
    .then((sent) => {
      last = last.then(() => run(url.searchParams, sent).then(
        (result) => answer(response, 200, result),
        (error) => fail(response, String(error && error.message || error))));
      return last;
    })
    .catch((error) => fail(response, String(error)));
});

async function run(parameters, sent) {
  const query = (parameters.get('query') || '').trim();
  const settings = [...parameters].filter(([name]) => !OWN.has(name) && !name.startsWith('param_'));
  for (const [name] of settings) {
    if (!/^[a-z0-9_]+$/.test(name)) throw new Error('Code: 115. DB::Exception: Unknown setting');
  }
  const assigned = settings.map(([name, value]) => `${name} = ${literal(value)}`).join(', ');
  const insert = /^(INSERT\s+INTO\s+[\s\S]*?)(\s+FORMAT\s+\w+)\s*$/i.exec(query);
  if (insert) {
    const head = insert[1] + (assigned ? ' SETTINGS ' + assigned : '') + insert[2] + '\n';
    return (await session.queryAsync(Buffer.concat([Buffer.from(head), sent]).toString())).bytes();
  }
  let statement = (query ? query + '\n' : '') + sent.toString();
  statement = statement.trim().replace(/;$/, '');
  if (assigned && /^(SELECT|WITH|INSERT)/i.test(statement)) statement += '\nSETTINGS ' + assigned;
  const options = { format: parameters.get('default_format') || 'TabSeparated' };
  const bound = [...parameters].filter(([name]) => name.startsWith('param_'));
  const result = bound.length === 0
    ? await session.queryAsync(statement, options)
    : await session.queryBindAsync(
      statement, Object.fromEntries(bound.map(([name, value]) => [name.slice(6), value])), options);
  return result.bytes();
}

function literal(value) {
  return /^-?\d+(\.\d+)?$/.test(value) ? value : "'" + value.replace(/[\\']/g, '\\$&') + "'";
}

async function body(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  const whole = Buffer.concat(parts);
  return request.headers['content-encoding'] === 'gzip' ? zlib.gunzipSync(whole) : whole;
}

function isAllowed(request, url) {
  const given = request.headers['x-clickhouse-key'] || url.searchParams.get('password') || basic(request) || '';
  return crypto.timingSafeEqual(digest(given), password);
}

function basic(request) {
  const [kind, value] = (request.headers.authorization || '').split(' ');
  return kind === 'Basic' ? Buffer.from(value || '', 'base64').toString().replace(/^[^:]*:/, '') : '';
}

function digest(text) {
  return crypto.createHash('sha256').update(text).digest();
}

function fail(response, message) {
  const code = /Code:\s*(\d+)/.exec(message);
  if (code) response.setHeader('X-ClickHouse-Exception-Code', code[1]);
  answer(response, code && code[1] === '516' ? 403 : 500, message + '\n');
}

function answer(response, status, content) {
  response.statusCode = status;
  response.end(content);
}

function stop() {
  server.close();
  last.finally(() => {
    try {
      session.close();
    } finally {
      process.exit(0);
    }
  });
}

process.stdin.on('end', stop).on('error', stop).resume();
process.on('SIGTERM', stop).on('SIGINT', () => {}); // Ctrl-C reaches the whole group: the service says when
server.keepAliveTimeout = 60_000;
server.listen(Number(port), '127.0.0.1');
