package org.gerch.verifier.witness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.gerch.log.MalformedException;
import org.gerch.log.SignatureType;
import org.gerch.log.SigningKey;

/** The file that holds the witness's private key and that its owner alone may read. */
record KeyFile(Path path) {
    private static final String SOME_NAME = "gerch.invalid/witness/";
    private static final int RANDOM_BYTES = 4;

    boolean exists() {
        return Files.exists(path);
    }

    /**
     * Reads the key, or makes it where there is none.
     *
     * @param name the witness's name; where none is given a new key gets one that no other witness has
     * @throws Refused if it can't be read or written, is open to others, is no witness's key or has another name than the given one
     */
    SigningKey key(Optional<String> name) {
        try {
            if (!exists()) {
                make(name.orElseGet(KeyFile::ownName));
            }
            refuseIfOthersMayRead();
            SigningKey key = SigningKey.parse(Files.readString(path).strip());
            refuseUnlessWitness(key, name);
            return key;
        } catch (IOException | MalformedException unusable) {
            throw new Refused("The key file " + path + " can't be used: " + unusable.getMessage() + ".", unusable);
        }
    }

    /** Makes a new key in place of the one there is. */
    SigningKey renewed(Optional<String> name) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException unusable) {
            throw new Refused("The key file " + path + " can't be replaced: " + unusable.getMessage() + ".", unusable);
        }
        return key(name);
    }

    private void make(String name) throws IOException {
        Path directory = path.toAbsolutePath().getParent();
        if (directory != null) {
            DurableFile.makeDirectory(directory);
        }
        DurableFile.write(
                path, SigningKey.generate(name, SignatureType.COSIGNATURE_V1).secret() + "\n");
    }

    private void refuseIfOthersMayRead() throws IOException {
        String permissions = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        if (!permissions.endsWith("------")) {
            throw new Refused("The key file " + path + " is open to others than its owner (" + permissions
                    + "): close it with chmod 600, and make a new key if others may have read this one.");
        }
    }

    private void refuseUnlessWitness(SigningKey key, Optional<String> name) {
        if (key.verifierKey().type() != SignatureType.COSIGNATURE_V1) {
            throw new Refused("The key file " + path + " holds the key of a log, not of a witness.");
        }
        if (name.isPresent() && !name.get().equals(key.verifierKey().name())) {
            throw new Refused(
                    "The key in " + path + " is named " + key.verifierKey().name()
                            + ", and a key's name can't be changed: leave --name out, or name another key file.");
        }
    }

    private static String ownName() {
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        return SOME_NAME + HexFormat.of().formatHex(random);
    }
}
