package org.gerch.api;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the ledger. */
@SpringBootApplication
public class GerchApplication {

    public static void main(String[] args) {
        SpringApplication.run(GerchApplication.class, args);
    }
}
