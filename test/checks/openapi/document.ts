import * as z from 'zod/mini';
import {
  entriesSchema,
  personaSchema,
  problemSchema,
  qualitySchema,
  sessionSchema,
  unitsSchema,
} from '@/data/http/contract';
import { draftSchema, entrySchema } from '@/data/http/entryValues';
import { factSchemas } from '@/domain/facts';
import { type Json, month, ref } from './json';
import { columnSchemas, tableSchema } from './tables';

const bodies = {
  session: sessionSchema,
  persona: personaSchema,
  units: unitsSchema,
  entries: entriesSchema,
  entry: entrySchema,
  draft: draftSchema,
  quality: qualitySchema,
  problem: problemSchema,
};

/** The document of the API, made from the schemas that clients and mock read bodies with. */
export function openApiDocument(version: string): Json {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Loadline API',
      version,
      description:
        'Six endpoints. Months travel as "2026-09", days as "2026-09-30", times as date-times with their offset (RFC 3339), missing as null. Every answer carries "cache-control: no-store". Errors are problem+json whose "detail" is a sentence a person can act on.',
    },
    servers: [{ url: '/api' }],
    paths: {
      '/session': {
        get: door('Who is here, for which unit, and how fresh the records are', ok('session')),
        put: door(
          'Become one of the people the session offers; only a simulated authority has it',
          ok('session'),
          { requestBody: body('persona'), refusals: [400, 415] },
        ),
      },
      '/units': { get: door('The authority, its services and their teams', ok('units')) },
      ...Object.fromEntries(
        Object.keys(factSchemas).map((table) => [`/facts/${table}`, facts(table)]),
      ),
      '/entries': {
        get: door(
          'What people wrote, in order, as far as it is open to the session: comments, actions, agreed reductions and openings of its own unit and below; limits and decisions on them, known changes, assumptions, induction programmes and sign-offs of all',
          ok('entries'),
          {
            parameters: [
              query('after', 'Only entries after this position of the log', {
                type: 'integer',
                minimum: 0,
              }),
            ],
            refusals: [400],
          },
        ),
        post: door(
          'Append an entry under the id its writer made, a UUID; 409 carries the entry that was written meanwhile. The key follows from the value. Texts hold no control characters but line ends and tabs. An agreed reduction gives no reason but the one phrase that why is not recorded. A known change and an assumption are of a month with records. What never stood is not taken back. A sign-off has figures, of a month with records that is not signed. An entry that the log holds already, of the same id, author and content, is answered with 200. An "opening" is a record: it is based on none, conflicts with none and is never taken back',
          {
            200: answer('entry', 'The log holds this entry already, as it was first sent'),
            201: answer('entry', 'The entry with its position, author and time'),
          },
          { requestBody: body('draft'), refusals: [400, 403, 409, 413, 415] },
        ),
      },
      '/quality': { get: door('What the source noticed about its own records', ok('quality')) },
    },
    components: {
      schemas: {
        ...bodySchemas(),
        ...columnSchemas,
        ...Object.fromEntries(
          Object.entries(factSchemas).map(([table, schema]) => [table, tableSchema(table, schema)]),
        ),
      },
    },
  };
}

/** The bodies as they travel, not as what they are read into; one within another is named, not repeated. */
function bodySchemas(): { [name: string]: Json } {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(bodies)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, {
    io: 'input',
    uri: (id) => `#/components/schemas/${id}`,
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $schema: _, $id: __, ...rest }]) => [name, rest as Json]),
  );
}

interface More {
  readonly parameters?: readonly Json[];
  readonly requestBody?: Json;
  readonly refusals?: readonly (keyof typeof refusals)[];
}

const refusals = {
  400: 'What was asked or sent cannot be read',
  403: 'Not open to this session, to read or to write',
  404: 'There is no such unit',
  413: 'The entry is longer than a log takes',
  415: 'The body is not sent as application/json',
  409: 'Somebody wrote to the same key meanwhile; "current" is their entry',
} as const;

function door(summary: string, responses: Json, more: More = {}): Json {
  const { refusals: statuses = [], ...rest } = more;
  const refused = statuses.map((status) => [status, refusal(refusals[status])]);
  const other = refusal('The answer cannot be given now');
  return {
    summary,
    ...rest,
    responses: { ...(responses as object), ...Object.fromEntries(refused), default: other },
  };
}

function facts(table: string): Json {
  const open = table === 'team-month';
  const whole = open ? 'the whole authority' : 'the unit of the session';
  const isMonthly = table.endsWith('-month');
  return {
    get: door(
      open
        ? 'Additive components by team and month, open across the authority'
        : `Facts by name, open to the session’s own unit and below`,
      ok(table),
      {
        parameters: [
          query('unit', `The unit whose teams are asked for; without it, ${whole}`, {
            type: 'string',
          }),
          ...(isMonthly
            ? [
                query('from', 'The first month', month),
                query('to', 'The last month, included', month),
              ]
            : []),
        ],
        refusals: open ? [400, 404] : [400, 403, 404],
      },
    ),
  };
}

function query(name: string, description: string, schema: Json): Json {
  return { name, in: 'query', required: false, description, schema };
}

function ok(name: string): Json {
  return { 200: answer(name, 'The answer') };
}

function answer(name: string, description: string): Json {
  return { description, content: { 'application/json': { schema: ref(name) } } };
}

function body(name: string): Json {
  return { required: true, content: { 'application/json': { schema: ref(name) } } };
}

function refusal(description: string): Json {
  return { description, content: { 'application/problem+json': { schema: ref('problem') } } };
}
