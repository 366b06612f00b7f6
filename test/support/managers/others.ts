import type { ManagerCase } from "./case.ts";

const apt = (...names: readonly string[]) =>
  `RUN apt-get update && apt-get install -y --no-install-recommends ${names.join(" ")} && rm -rf /var/lib/apt/lists/*`;

/** A package of another language that no registry holds, as a git repository inside the tool image. */
const gitPackage = (files: Readonly<Record<string, string>>) => [
  "RUN git init -q -b main /srv/greet",
  ...Object.entries(files).map(
    ([path, text]) => `RUN mkdir -p /srv/greet/$(dirname ${path}) && printf '${text}' > /srv/greet/${path}`,
  ),
  "RUN git -C /srv/greet add . && git -C /srv/greet -c user.name=a -c user.email=a@b commit -qm 1 && git -C /srv/greet tag v1.0.0",
];

/** Bundler, Composer and Mix, whose registries a test does not need, and Cargo, which downloads by itself. */
export const otherCases: readonly ManagerCase[] = [
  {
    name: "bundler",
    tool: [apt("bundler", "ruby-rack")],
    files: {
      Gemfile: 'source "https://gems.example.com"\n\ngem "rack"\n',
      "lib/shop.rb": 'require "rack"\nputs Rack.release\n',
      Dockerfile:
        'FROM ruby:3.1\nWORKDIR /app\nCOPY . .\nRUN bundle install --local\nCMD ["bundle", "exec", "ruby", "lib/shop.rb"]\n',
    },
    lock: { command: "bundle lock --local --add-platform x86_64-linux aarch64-linux", file: "Gemfile.lock" },
    edit: { file: "lib/shop.rb", text: "# edited\n" },
    cached: "RUN bundle install",
  },
  {
    name: "composer",
    tool: [
      apt("composer"),
      ...gitPackage({
        "composer.json": '{"name": "acme/greet", "autoload": {"psr-4": {"Acme\\\\\\\\": "src/"}}}',
        "src/Greet.php": "<?php namespace Acme; class Greet { }",
      }),
    ],
    files: {
      "composer.json": `${JSON.stringify(
        {
          name: "acme/shop",
          require: { "acme/greet": "1.0.0" },
          autoload: { "psr-4": { "Shop\\": "src/" } },
          repositories: [{ type: "vcs", url: "file:///srv/greet" }, { packagist: false }],
        },
        null,
        2,
      )}\n`,
      // Composer keeps the commit that it finds in .git.
      ".dockerignore": ".git\nvendor\n",
      "src/Shop.php": "<?php namespace Shop; class Shop { }\n",
      Dockerfile:
        'FROM php:8.2\nENV COMPOSER_ALLOW_SUPERUSER=1\nWORKDIR /app\nCOPY . .\nRUN composer install --no-interaction\nCMD ["php", "src/Shop.php"]\n',
    },
    lock: { command: "COMPOSER_ALLOW_SUPERUSER=1 composer update --no-install", file: "composer.lock" },
    edit: { file: "src/Shop.php", text: "// edited\n" },
    cached: "RUN composer install",
  },
  {
    name: "mix",
    tool: [
      apt("elixir", "erlang-dev"),
      ...gitPackage({
        "mix.exs":
          'defmodule Greet.MixProject do\\n  use Mix.Project\\n  def project, do: [app: :greet, version: "1.0.0"]\\nend\\n',
        "lib/greet.ex": 'defmodule Greet do\\n  def hello, do: "hello"\\nend\\n',
      }),
    ],
    files: {
      "mix.exs":
        'defmodule Shop.MixProject do\n  use Mix.Project\n  def project, do: [app: :shop, version: "1.0.0", deps: deps()]\n  defp deps, do: [{:greet, git: "/srv/greet", tag: "v1.0.0"}]\nend\n',
      "lib/shop.ex": "defmodule Shop do\n  def hello, do: Greet.hello()\nend\n",
      Dockerfile:
        'FROM elixir:1.14\nENV MIX_ENV=prod\nWORKDIR /app\nCOPY . .\nRUN mix deps.get && mix deps.compile\nRUN mix compile\nCMD ["mix", "run"]\n',
    },
    lock: { command: "mix deps.get", file: "mix.lock" },
    edit: { file: "lib/shop.ex", text: "# edited\n" },
    cached: "RUN mix deps.get",
  },
  {
    name: "cargo, with cache mounts",
    // Debian's newer Cargo: the other one asks an index that is a git repository.
    tool: [apt("cargo-web"), "ENV CARGO_HOME=/usr/local/cargo"],
    files: {
      "Cargo.toml":
        '[package]\nname = "shop"\nversion = "1.0.0"\nedition = "2021"\n\n[dependencies]\nitoa = "=1.0.9"\nryu = "=1.0.15"\n',
      "src/main.rs": 'fn main() { println!("{}", itoa::Buffer::new().format(5)); }\n',
      Dockerfile:
        'FROM rust:1.63\nWORKDIR /app\nCOPY . .\nRUN cargo install --locked --path . --root /usr/local\nCMD ["shop"]\n',
    },
    lock: { command: "cargo generate-lockfile", file: "Cargo.lock" },
    edit: { file: "src/main.rs", text: "// edited\n" },
    cached: "",
    unsafe: true,
    leaves: /\/usr\/local\/cargo|\/app\/target/,
  },
];
