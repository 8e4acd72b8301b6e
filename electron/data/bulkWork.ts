import type { Database } from 'better-sqlite3';

/**
 * A long job that writes in slices holds one transaction open over all of them. There is one connection, so whatever
 * else wants the file waits until the job is over: nobody reads or writes into the middle of it.
 */
export class BulkWork {
  #running: Promise<unknown> | null = null;

  /** Resolves once no job holds the file; what follows without waiting has the file for itself. */
  async idle(): Promise<void> {
    while (this.#running) await this.#running.catch(() => {});
  }

  /** Runs a job as one transaction: all of it is stored, or on a throw nothing. */
  async run<T>(db: Database, job: () => Promise<T>): Promise<T> {
    await this.idle();
    const running = this.#inTransaction(db, job);
    this.#running = running;
    try {
      return await running;
    } finally {
      this.#running = null;
    }
  }

  async #inTransaction<T>(db: Database, job: () => Promise<T>): Promise<T> {
    db.exec('BEGIN IMMEDIATE');
    try {
      const value = await job();
      db.exec('COMMIT');
      return value;
    } catch (error) {
      if (db.inTransaction) db.exec('ROLLBACK');
      throw error;
    }
  }
}
