"""Checks recipes: Kubernetes objects (.yaml) by the schemas of a release, requests to AWS Batch
(.json) by the model of SubmitJob. Prints what is wrong and ends with 1 if anything is."""
import json
import sys

import botocore.session
import botocore.validate
import kubernetes_validate
import yaml


def kubernetes(path):
    try:
        for thing in yaml.safe_load_all(open(path, encoding="utf-8")):
            kubernetes_validate.validate(thing, sys.argv[1], strict=True)
    except kubernetes_validate.ValidationError as wrong:
        return str(wrong).splitlines()[0]
    return ""


def batch(path):
    model = botocore.session.get_session().get_service_model("batch")
    report = botocore.validate.ParamValidator().validate(json.load(open(path, encoding="utf-8")), model.operation_model("SubmitJob").input_shape)
    return report.generate_report() if report.has_errors() else ""


bad = False
for name in sys.argv[2:]:
    said = kubernetes(name) if name.endswith(".yaml") else batch(name)
    print(f"{name}: {said or 'ok'}")
    bad = bad or bool(said)
sys.exit(bad)
