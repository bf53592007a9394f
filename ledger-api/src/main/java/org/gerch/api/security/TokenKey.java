package org.gerch.api.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.nio.file.Path;
import java.text.ParseException;
import org.gerch.api.directory.DataDirectory;
import org.gerch.api.directory.OwnersFile;
import org.gerch.api.directory.StartRefused;

/** The ledger's own key for tokens: an ECDSA key on P-256, in a file that only the ledger's owner may read. */
final class TokenKey {
    private TokenKey() {}

    /**
     * Reads the key, or makes it on first use.
     *
     * @throws StartRefused if the file is no such key, or is open to others
     */
    static ECKey of(DataDirectory directory) {
        Path file = directory.keys().resolve("token-signing-key.json");
        try {
            return ECKey.parse(OwnersFile.of(file, TokenKey::made).text());
        } catch (ParseException e) {
            throw new StartRefused("The file " + file + " holds no signing key.", e);
        }
    }

    private static String made() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyIDFromThumbprint(true)
                    .generate()
                    .toJSONString();
        } catch (JOSEException e) {
            throw new IllegalStateException("every JDK can make a P-256 key", e);
        }
    }
}
