package io.touchline.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tells the page's form whether a login is right. */
@RestController
@Tag(name = "Service")
final class LoginController {

    @Operation(summary = "Whether a login is right")
    @GetMapping("/api/login")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void isRight() {
        // Whoever comes here has the login: WebSecurity.
    }
}
