package io.touchline.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tells the page's form whether a login is right. */
@RestController
final class LoginController {

    @GetMapping("/api/login")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void isRight() {
        // Whoever comes here has the login: WebSecurity.
    }
}
