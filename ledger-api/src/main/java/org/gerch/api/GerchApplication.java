package org.gerch.api;

import org.gerch.api.cli.Gerch;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the program. */
@SpringBootApplication
public class GerchApplication {

    public static void main(String[] args) {
        System.exit(Gerch.run(args));
    }
}
