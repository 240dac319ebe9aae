// Preloaded into every supervised Node process: when the supervisor is gone (kill -9), nobody is left behind.
const FORCE_AFTER_MS = 10_000;

// Processes that the supervised one starts inherit this file, but have another parent: they are left alone, since one
// that waits for its parent's first message would end when its channel no longer held it.
if (process.connected && !process.env.IS_SUPERVISED) {
  process.env.IS_SUPERVISED = 'true';
  process.once('disconnect', () => {
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.kill(process.pid, 'SIGKILL'), FORCE_AFTER_MS).unref();
  });
  process.channel.unref();
}
