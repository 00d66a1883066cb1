package peacewire;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate for 127.0.0.1 and localhost, made by the JDK's keytool, as PEM files; and clients that trust only it. */
record SelfSigned(Path cert, Path key, KeyStore store) {

    private static final char[] PASSWORD = "invented".toCharArray();

    /** @param algorithm RSA, EC or Ed25519 */
    static SelfSigned make(Path folder, String name, String algorithm) throws Exception {
        var file = folder.resolve(name + ".p12");
        var keytool = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair", "-alias", "peacewire", "-keyalg", algorithm, "-dname", "CN=" + name, "-ext",
                "san=ip:127.0.0.1,dns:localhost", "-validity", "2", "-storetype", "PKCS12", "-keystore", file.toString(),
                "-storepass", new String(PASSWORD))).redirectErrorStream(true).start();
        var said = new String(keytool.getInputStream().readAllBytes());
        if (keytool.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
        var store = KeyStore.getInstance(file.toFile(), PASSWORD);
        return new SelfSigned(pem(folder.resolve(name + ".crt"), "CERTIFICATE", store.getCertificate("peacewire").getEncoded()),
                pem(folder.resolve(name + ".key"), "PRIVATE KEY", store.getKey("peacewire", PASSWORD).getEncoded()), store);
    }

    private static Path pem(Path file, String label, byte[] bytes) throws Exception {
        return Files.writeString(file, "-----BEGIN " + label + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes) + "\n-----END " + label + "-----\n");
    }

    /** Trusts this certificate and no other. */
    SSLContext trusting() throws Exception {
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("peacewire", store.getCertificate("peacewire"));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
