package peacewire.web;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.KeyCertOptions;
import io.vertx.core.net.PemKeyCertOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.X509KeyManager;

/** A certificate chain and its private key, checked to belong together. Immutable: files that changed are another one. */
public final class Certificate {

    private final Buffer chain;
    private final Buffer key;

    private Certificate(Buffer chain, Buffer key) {
        this.chain = chain;
        this.key = key;
    }

    /** Its message names the file and what is wrong with it. */
    public static final class Invalid extends Exception {

        private static final long serialVersionUID = 1;

        private Invalid(String message) {
            super(message);
        }
    }

    /**
     * Reads PEM files; blocks.
     *
     * @param chain the server's certificate first
     * @param key   PKCS #8, or the older forms of RSA and EC keys; without a password
     */
    public static Certificate read(Vertx vertx, Path chain, Path key) throws Invalid {
        var certificate = new Certificate(bytes(chain, "certificate", "CERTIFICATE"), bytes(key, "key", "PRIVATE KEY"));
        if (certificate.key.toString().contains("ENCRYPTED")) {
            throw new Invalid("the key " + key + " has a password; Peacewire reads keys without one");
        }
        if (!certificate.belongsTogether(vertx, chain, key)) {
            throw new Invalid("the key " + key + " is not the key of the certificate " + chain);
        }
        return certificate;
    }

    KeyCertOptions options() {
        return new PemKeyCertOptions().addCertValue(chain).addKeyValue(key);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Certificate that && chain.equals(that.chain) && key.equals(that.key);
    }

    @Override
    public int hashCode() {
        return chain.hashCode();
    }

    private static Buffer bytes(Path file, String what, String label) throws Invalid {
        try {
            var bytes = Buffer.buffer(Files.readAllBytes(file));
            if (!bytes.toString().matches("(?s).*-----BEGIN [A-Z ]*" + label + "-----.*")) {
                throw new Invalid("the " + what + " " + file + " is not PEM: it has no line '-----BEGIN " + label + "-----'");
            }
            return bytes;
        } catch (NoSuchFileException e) {
            throw new Invalid("there is no " + what + " " + file);
        } catch (IOException e) {
            throw new Invalid("the " + what + " " + file + " can't be read: " + e);
        }
    }

    private boolean belongsTogether(Vertx vertx, Path chain, Path key) throws Invalid {
        try {
            return signs(options().getKeyManagerFactory(vertx));
        } catch (Exception e) { // as Vert.x declares it
            throw new Invalid("the certificate " + chain + " and the key " + key + " can't be used: " + reason(e));
        }
    }

    private static boolean signs(KeyManagerFactory factory) throws GeneralSecurityException {
        for (var manager : factory.getKeyManagers()) {
            if (manager instanceof X509KeyManager x509) {
                for (var type : new String[] {"RSA", "EC", "EdDSA", "RSASSA-PSS"}) {
                    var aliases = x509.getServerAliases(type, null);
                    if (aliases != null && aliases.length > 0) {
                        return signs(x509.getPrivateKey(aliases[0]), x509.getCertificateChain(aliases[0])[0]);
                    }
                }
            }
        }
        throw new GeneralSecurityException("of no kind of key known here");
    }

    private static boolean signs(PrivateKey key, X509Certificate certificate) throws GeneralSecurityException {
        if (!key.getAlgorithm().equals(certificate.getPublicKey().getAlgorithm())) {
            return false;
        }
        var algorithm = switch (key.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> key.getAlgorithm();
        };
        byte[] challenge = "peacewire".getBytes(StandardCharsets.US_ASCII);
        var signature = Signature.getInstance(algorithm);
        signature.initSign(key);
        signature.update(challenge);
        byte[] signed = signature.sign();
        signature.initVerify(certificate);
        signature.update(challenge);
        return signature.verify(signed);
    }

    private static String reason(Throwable e) {
        return e.getCause() == null ? String.valueOf(e.getMessage()) : reason(e.getCause());
    }
}
