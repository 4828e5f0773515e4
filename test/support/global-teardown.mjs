export default async function globalTeardown() {
  try {
    // Matters on a server that is not ours to stop.
    if (process.env.TEST_DATABASE_URL) await globalThis.testTemplateDrop();
  } finally {
    await globalThis.testServer.stop();
  }
}
