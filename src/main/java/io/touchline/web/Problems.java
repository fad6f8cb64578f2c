package io.touchline.web;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.touchline.live.EventsNotReadException;
import io.touchline.replay.BrokenEventsException;
import io.touchline.replay.EventsUnavailableException;
import io.touchline.replay.GameInPlayException;
import io.touchline.replay.GameNotInPlayException;
import io.touchline.replay.UnknownGameException;
import java.sql.SQLException;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** What goes wrong, as problem details (RFC 9457). */
@RestControllerAdvice
final class Problems extends ResponseEntityExceptionHandler {

    /** With {@code known}, the ids that there are. */
    @ExceptionHandler
    ProblemDetail unknownGame(UnknownGameException e) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, e.getMessage());
        problem.setProperty("known", e.known());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail nothingThere(NotThereException e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, e.getMessage());
    }

    /** With {@code file} and {@code line}. */
    @ExceptionHandler
    ProblemDetail brokenEvents(BrokenEventsException e) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_ENTITY, e.getMessage());
        problem.setProperty("file", e.file());
        problem.setProperty("line", e.line());
        return problem;
    }

    @ExceptionHandler({GameInPlayException.class, GameNotInPlayException.class})
    ProblemDetail notInThisState(RuntimeException e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, e.getMessage());
    }

    @ExceptionHandler({EventsUnavailableException.class, EventsNotReadException.class})
    ProblemDetail eventsUnavailable(Exception e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail malformed(IllegalArgumentException e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, e.getMessage());
    }

    /** With {@code Retry-After}. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> notYet(NotYetException e) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "1")
                .body(ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, e.getMessage()));
    }

    /** A body that is no JSON, or not of the shape that is asked for. */
    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, "the body: " + reason(e));
        return handleExceptionInternal(e, problem, headers, status, request);
    }

    private static String reason(HttpMessageNotReadableException e) {
        if (e.getMostSpecificCause() instanceof IllegalArgumentException said) {
            return said.getMessage();
        }
        if (e.getCause() instanceof MismatchedInputException mismatch
                && !mismatch.getPath().isEmpty()) {
            return "the field " + mismatch.getPath().get(0).getFieldName() + " has a value of another type";
        }
        return "not the JSON object that is wanted here";
    }

    /** For a moment after the start, until the schema is there. */
    private static boolean isSchemaMissing(DataAccessException e) {
        return e.getMostSpecificCause() instanceof SQLException said && "42P01".equals(said.getSQLState());
    }

    /** What PostgreSQL said is for the log, not for the public. */
    @ExceptionHandler
    ProblemDetail databaseAway(DataAccessException e) {
        if (isSchemaMissing(e)) {
            return ProblemDetail.forStatusAndDetail(
                    HttpStatus.SERVICE_UNAVAILABLE, "the tables are not there yet; try again in a moment");
        }
        logger.warn("PostgreSQL could not be asked: " + e.getMostSpecificCause().getMessage());
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.SERVICE_UNAVAILABLE, "PostgreSQL does not answer; try again later");
    }
}
