// What Neo4j's front end says of statements: JSON of a schema and statements on stdin, one finding a line on stdout.
// In both dialects, with its own built-in functions and procedures and none of APOC or GDS.
import { readFileSync } from 'node:fs';
import { lintCypherQuery, testData } from '@neo4j-cypher/language-support';

const DIALECTS = ['CYPHER 5', 'CYPHER 25'];
const { schema, statements } = JSON.parse(readFileSync(0, 'utf-8'));

function own(known) {
  const kept = (all) => Object.fromEntries(Object.entries(all).filter(([name]) => !/^(apoc|gds)\./.test(name)));
  return Object.fromEntries(DIALECTS.map((dialect) => [dialect, kept(known[dialect])]));
}

const { functions, procedures } = testData.mockSchema;
const known = { ...schema, functions: own(functions), procedures: own(procedures) };
for (const { name, text, parameters } of statements) {
  for (const dialect of DIALECTS) {
    const { diagnostics } = lintCypherQuery(text, { ...known, parameters, defaultLanguage: dialect });
    for (const { severity, message, range } of diagnostics) {
      console.log(JSON.stringify({ name, dialect, severity, line: range.start.line + 1, message }));
    }
  }
}
