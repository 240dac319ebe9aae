/** The process: settings, database, listening, signals. Nothing else. */
try {
  const { runServer } = await import('./run-server.js');
  await runServer();
} catch (error) {
  // A wrong setting is the operator's to mend: one sentence, no stack trace.
  const isFault = error instanceof Error && error.name === 'StartFault';
  console.error(isFault ? error.message : error);
  process.exit(1);
}
