#!/bin/sh
# Makes a demo certificate authority and a server certificate for loopback, or the bad ones that tests need.
#
#   certificates.sh [--expired] [--days N] DIR [HOST…]
#
# DIR gets ca.pem, ca.key, server.pem (with the chain) and server.key. An existing CA in DIR is used again.
# HOSTs replace the default names (localhost, 127.0.0.1, ::1), so a certificate of a wrong host is
#   certificates.sh DIR elsewhere.example
# --expired makes a server certificate whose validity ended yesterday. One of another authority is simply made in
# another DIR. For demonstrations and tests only: the keys are not protected by a password.
set -eu

days=730
expired=
while [ $# -gt 0 ]; do
    case "$1" in
        --expired) expired=yes; shift ;;
        --days) days="$2"; shift 2 ;;
        -h|--help) sed -n '2,11s/^# \{0,1\}//p' "$0"; exit 0 ;;
        -*) echo "certificates.sh: unknown option $1" >&2; exit 2 ;;
        *) break ;;
    esac
done
if [ $# -lt 1 ]; then
    echo "certificates.sh: DIR is needed" >&2
    exit 2
fi
dir="$1"
shift
[ $# -gt 0 ] || set -- localhost 127.0.0.1 ::1

mkdir -p "$dir"
umask 077
quiet() {
    if ! output=$("$@" 2>&1); then
        echo "$output" >&2
        exit 1
    fi
}

if [ ! -f "$dir/ca.pem" ]; then
    quiet openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -sha256 -days 3650 \
        -keyout "$dir/ca.key" -out "$dir/ca.pem" -subj "/CN=ShareDesk demo authority $(openssl rand -hex 4)" \
        -addext "basicConstraints=critical,CA:TRUE,pathlen:0" -addext "keyUsage=critical,keyCertSign,cRLSign"
fi

names=
for host in "$@"; do
    case "$host" in
        *:*|*[0-9].[0-9]*) kind=IP ;;
        *) kind=DNS ;;
    esac
    names="${names:+$names,}$kind:$host"
done

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat > "$work/ca.conf" <<CONF
[ca]
default_ca = demo
[demo]
dir = $work
database = $work/index.txt
serial = $work/serial
new_certs_dir = $work
certificate = $dir/ca.pem
private_key = $dir/ca.key
default_md = sha256
policy = any
x509_extensions = server
unique_subject = no
[any]
commonName = supplied
[server]
basicConstraints = critical,CA:FALSE
keyUsage = critical,digitalSignature
extendedKeyUsage = serverAuth
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
subjectAltName = $names
CONF
: > "$work/index.txt"
openssl rand -hex 8 > "$work/serial"

if [ -n "$expired" ]; then
    from=$(date -u -d '30 days ago' +%Y%m%d%H%M%SZ)
    to=$(date -u -d '1 day ago' +%Y%m%d%H%M%SZ)
else
    from=$(date -u -d '1 day ago' +%Y%m%d%H%M%SZ)
    to=$(date -u -d "$days days" +%Y%m%d%H%M%SZ)
fi
quiet openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -sha256 \
    -keyout "$dir/server.key" -out "$work/server.csr" -subj "/CN=$1"
quiet openssl ca -batch -notext -config "$work/ca.conf" -in "$work/server.csr" -out "$work/server.pem" \
    -startdate "$from" -enddate "$to"
cat "$work/server.pem" "$dir/ca.pem" > "$dir/server.pem"
chmod 644 "$dir/ca.pem" "$dir/server.pem"
