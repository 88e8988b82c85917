/** An expected refusal with a stable code; the one error handler turns it into problem details. */
export class AppError extends Error {
  readonly code: string
  readonly status: number
  readonly params: Record<string, unknown> | undefined

  constructor({ code, status, params }: { code: string; status: number; params?: Record<string, unknown> }) {
    super(code)
    this.name = 'AppError'
    this.code = code
    this.status = status
    this.params = params
  }
}

type Params = Record<string, unknown>

/** Factories: a module declares its refusals once, with code and status, and throws what they make. */
export const notFoundError = (code: string) => () => new AppError({ code, status: 404 })
export const conflictError = (code: string) => (params?: Params) =>
  new AppError({ code, status: 409, params })
export const forbiddenError = (code: string) => (params?: Params) =>
  new AppError({ code, status: 403, params })
export const refusedError = (code: string) => (params?: Params) => new AppError({ code, status: 422, params })
export const badRequestError = (code: string) => (params?: Params) =>
  new AppError({ code, status: 400, params })
