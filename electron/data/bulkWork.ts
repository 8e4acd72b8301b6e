import type { Database } from 'better-sqlite3';

/**
 * A long job that writes in slices holds one transaction open over all of them. There is one connection, so whatever
 * else wants the file waits until the job is over: nobody reads or writes into the middle of it.
 */
export class BulkWork {
  #running: Promise<unknown> | null = null;

  /**
   * Does what wants the file once no job holds it. Asked and begun in one turn: of all that waited for the same job, one
   * comes after the other.
   */
  async whenIdle<T>(work: () => T | Promise<T>): Promise<T> {
    while (this.#running) await this.#running.catch(() => {});
    return work();
  }

  /** Runs a job as one transaction: all of it is stored, or on a throw nothing. */
  run<T>(db: Database, job: () => Promise<T>): Promise<T> {
    return this.whenIdle(async () => {
      const running = this.#inTransaction(db, job);
      this.#running = running;
      try {
        return await running;
      } finally {
        this.#running = null;
      }
    });
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
